package com.orderbridge.infra.stage.folder;

import com.orderbridge.core.config.Fields;
import com.orderbridge.core.config.Nearest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import software.amazon.awssdk.regions.Region;

/**
 * The account and the region to which a stage belongs. Without them a stage goes wherever the
 * present credentials lead, which may be another company's account.
 */
public record Place(Optional<String> account, Optional<String> region) {
  /** The place of a stage that names neither. */
  static final Place ANYWHERE = new Place(Optional.empty(), Optional.empty());

  private static final Pattern ACCOUNT = Pattern.compile("[0-9]{12}");
  private static final Pattern REGION = Pattern.compile("[a-z]{2,}(-[a-z]+)+-[0-9]+");

  public static Place read(Fields fields) {
    return new Place(account(fields), region(fields));
  }

  private static Optional<String> account(Fields fields) {
    var account = fields.optionalText("account");
    if (account.isPresent() && !ACCOUNT.matcher(account.get()).matches()) {
      fields.problem("account", "must be the 12 digits of an AWS account, in quotes");
      return Optional.empty();
    }
    return account;
  }

  private static Optional<String> region(Fields fields) {
    var region = fields.optionalText("region");
    if (region.isPresent() && !known(region.get())) {
      var what = "must be an AWS region such as eu-central-1, not " + region.get();
      fields.problem("region", what + Nearest.hint(region.get(), regions()));
      return Optional.empty();
    }
    return region;
  }

  /**
   * Accepts a region that is newer than the SDK. But a name that differs from a known region by a
   * letter or two is a mistake.
   */
  private static boolean known(String region) {
    return regions().contains(region)
        || (REGION.matcher(region).matches() && Nearest.to(region, regions()).isEmpty());
  }

  private static Set<String> regions() {
    return Region.regions().stream()
        .filter(it -> !it.isGlobalRegion())
        .map(Region::id)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Returns why an HTTP API here cannot use a certificate from there. Empty if it can. */
  public Optional<String> elsewhere(String otherRegion, String otherAccount) {
    if (region.isPresent() && !region.get().equals(otherRegion)) {
      return Optional.of(
          "is in %s, but the stage is in %s and can only use a certificate of its own region"
              .formatted(otherRegion, region.get()));
    }
    return account
        .filter(it -> !it.equals(otherAccount))
        .map(
            it -> "belongs to account %s, but the stage belongs to %s".formatted(otherAccount, it));
  }

  /** Returns one line each if account or region is not set, with what to do. */
  public List<String> open() {
    var open = new ArrayList<String>();
    if (account.isEmpty()) {
      open.add(
          "account is not set: set its 12 digits, so that credentials of another account cannot"
              + " deploy it");
    }
    if (region.isEmpty()) {
      open.add(
          "region is not set: set one, such as eu-central-1, so that it is deployed nowhere else");
    }
    return open;
  }
}
