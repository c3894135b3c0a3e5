package com.orderbridge.local.checklive.sapcommerce;

import com.orderbridge.clients.http.AuthorizedCalls;
import com.orderbridge.core.http.HttpCalls.Call;
import com.orderbridge.core.step.Step;
import com.orderbridge.local.checklive.CheckedTarget;
import com.orderbridge.local.checklive.Findings;
import com.orderbridge.local.checklive.Read;
import com.orderbridge.local.checklive.SignIn;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;

/** Checks SAP Commerce: signs in, and asks each base site for a cart that cannot exist. */
public final class SapCommerceCheck {
  /** An address that nobody has, because its domain is reserved for that. */
  private static final String STRANGER = "order-bridge-check@example.invalid";

  private final CheckedTarget target;
  private final Findings findings;

  private SapCommerceCheck(CheckedTarget target, Findings findings) {
    this.target = target;
    this.findings = findings;
  }

  /** Adds everything that can be found. */
  public static void check(CheckedTarget target, Findings findings) {
    new SapCommerceCheck(target, findings).check();
  }

  private void check() {
    new SignIn(target, URI.create(text("tokenUrl")), Optional.empty())
        .signIn(findings)
        .ifPresent(this::check);
  }

  private String text(String setting) {
    return target.config().settings().path(setting).asText();
  }

  private void check(AuthorizedCalls calls) {
    var sites = new TreeSet<String>();
    target.config().settings().path("baseSites").forEach(it -> sites.add(it.asText()));
    sites.forEach(it -> site(it, cart(calls, it, "anonymous")));
    if (!sites.isEmpty()) {
      trusted(cart(calls, sites.first(), STRANGER));
      owner(calls, sites.first());
    }
  }

  private Read cart(AuthorizedCalls calls, String site, String user) {
    var uri =
        "%s/%s/users/%s/carts/%s"
            .formatted(text("url"), encode(site), encode(user), UUID.randomUUID());
    var headers = Map.of("Accept", "application/json");
    return switch (calls.send(new Call("GET", URI.create(uri), headers, Optional.empty()))) {
      case Step.Value(var reply) -> Read.of(reply);
      case Step.Stopped(var why) -> new Read.Silent("there is no token: " + why);
    };
  }

  private void site(String site, Read cart) {
    switch (cart) {
      case Read.Refused(_, var code, _) when code.equals("CartError notFound") ->
          findings.ok(
              "base site %s answers CartError/notFound for a cart that cannot exist"
                  .formatted(site));
      case Read.Refused(var status, _, _) when status == 401 || status == 403 -> denied(cart);
      case Read.Refused(_, var code, var sentence)
          when code.startsWith("InvalidResource") || sentence.contains(site) ->
          findings.mend(
              "there is no base site %s: %s".formatted(site, cart.words()),
              "Correct settings.baseSites: the uid of the base site, not its name");
      case Read.Refused _ -> other(site, cart);
      case Read.Found _ -> other(site, cart);
      default ->
          findings.mend(
              "base site %s is not reached: %s".formatted(site, cart.words()),
              "See whether settings.url ends in OCC's path, such as /occ/v2, and whether this"
                  + " machine may call it");
    }
  }

  private void other(String site, Read cart) {
    findings.mend(
        "base site %s gives an unexpected answer for a cart that cannot exist: %s"
            .formatted(site, cart.words()),
        "Report it with this line: for the bridge only CartError/notFound means that a cart is"
            + " gone");
  }

  private void denied(Read read) {
    findings.mend(
        "the client may not ask for carts of others: " + read.words(),
        "Give the OAuth client the authority ROLE_TRUSTED_CLIENT and the scope extended");
  }

  private void trusted(Read cart) {
    switch (cart) {
      case Read.Refused(_, var code, _)
          when code.startsWith("UnknownIdentifier") || code.equals("CartError notFound") ->
          findings.ok("the client is trusted: it may ask for any user");
      case Read.Refused(var status, _, _) when status == 401 || status == 403 -> denied(cart);
      case Read other ->
          findings.note(
              "this check cannot tell whether the client is trusted: " + other.words(),
              "Check that it has the authority ROLE_TRUSTED_CLIENT");
    }
  }

  /** Checks the user of the settings, who owns the carts whose owner is not known better. */
  private void owner(AuthorizedCalls calls, String site) {
    var user = text("user");
    if (!user.isEmpty()
        && cart(calls, site, user) instanceof Read.Refused(_, var code, _)
        && code.startsWith("UnknownIdentifier")) {
      findings.mend("settings.user is unknown there", "Correct it, or leave it out");
    }
  }

  private static String encode(String segment) {
    return URLEncoder.encode(segment, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
