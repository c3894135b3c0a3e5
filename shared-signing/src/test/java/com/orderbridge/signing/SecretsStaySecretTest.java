package com.orderbridge.signing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.orderbridge.signing.Verification.Verified;
import java.io.ByteArrayOutputStream;
import java.io.NotSerializableException;
import java.io.ObjectOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Only {@code revealSecretText} shows a secret. */
class SecretsStaySecretTest {
  private static final String TEXT = "whsec_ not!base64";

  private final SigningSecret secret = SigningSecret.of("erp", TEXT);

  @Test
  void isRedactedWhereverItIsPrinted() {
    assertEquals("SigningSecret[erp, redacted]", secret.toString());
    assertEquals("[SigningSecret[erp, redacted]]", List.of(secret).toString());
  }

  @Test
  void isRevealedOnDemand() {
    assertEquals(TEXT, secret.revealSecretText());
    assertEquals("erp", secret.name());
  }

  @Test
  void cannotBeSerialised() {
    assertThrows(
        NotSerializableException.class,
        () -> new ObjectOutputStream(new ByteArrayOutputStream()).writeObject(secret));
  }

  @Test
  void hasNoFieldForAReflectiveSerialiserButItsName() {
    for (Field field : SigningSecret.class.getDeclaredFields()) {
      boolean passedOver = Modifier.isTransient(field.getModifiers());
      assertEquals(!field.getName().equals("name"), passedOver || field.isSynthetic());
    }
  }

  @ParameterizedTest
  @EnumSource(value = SecretEncoding.class, names = "UTF8", mode = EnumSource.Mode.EXCLUDE)
  void isNotQuotedWhenItIsWronglyEncoded(SecretEncoding encoding) {
    SignatureScheme scheme =
        SignatureScheme.named("own").signatureHeader("X-Own").secretEncoding(encoding).build();

    IllegalArgumentException refusal =
        assertThrows(
            IllegalArgumentException.class, () -> new WebhookVerifier(scheme, List.of(secret)));

    assertEquals(
        "secret 'erp' is not " + encoding.setting() + ", which this scheme asks for",
        refusal.getMessage());
    assertNull(refusal.getCause());
    StringWriter trace = new StringWriter();
    refusal.printStackTrace(new PrintWriter(trace));
    assertFalse(trace.toString().contains("not!base64"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"whpk_", "whpk_AAAA", "whpk_!", "whsk_", "whsk_AAAA", "whsk_!"})
  void isNotQuotedWhenItIsNoEd25519Key(String text) {
    List<SigningSecret> secrets = List.of(SigningSecret.of("erp", text));
    SignatureScheme scheme = SignatureSchemes.STANDARD_WEBHOOKS;

    IllegalArgumentException verifying =
        assertThrows(IllegalArgumentException.class, () -> new WebhookVerifier(scheme, secrets));
    IllegalArgumentException signing =
        assertThrows(IllegalArgumentException.class, () -> new WebhookSigner(scheme, secrets));

    assertTrue(verifying.toString().contains("secret 'erp' "), verifying.toString());
    assertTrue(signing.toString().contains("secret 'erp' "), signing.toString());
    assertFalse((verifying.toString() + signing).contains("AAAA"));
  }

  @Test
  void aBodyAndItsHeadersAreNotPrintedEither() {
    Sample sample = Sample.of(SignatureSchemes.STANDARD_WEBHOOKS);
    Map<String, String> headers = sample.sign(Sample.BODY, Sample.NOW);
    Verified verified = (Verified) sample.verify(headers, Sample.BODY);

    assertEquals(
        "Verified[body=VerifiedBody[" + Sample.BODY.length + " bytes, signed with secret 1]]",
        verified.toString());
    assertEquals("WebhookHeaders[3 occurrences]", WebhookHeaders.of(headers).toString());
  }
}
