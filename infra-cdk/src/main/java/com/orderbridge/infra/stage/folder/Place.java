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
 * The account and the region that a stage belongs to. Without them a stage goes wherever the
 * credentials of the moment lead, which may be another company's.
 */
public record Place(Optional<String> account, Optional<String> region) {
  /** Where nothing is said. */
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

  /** A region may be newer than the SDK; one that is a letter from a known one is a mistake. */
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

  /** Why an HTTP API here would not take a certificate from there; empty if it would. */
  public Optional<String> elsewhere(String otherRegion, String otherAccount) {
    if (region.isPresent() && !region.get().equals(otherRegion)) {
      return Optional.of(
          "is in %s; the stage is in %s, and takes a certificate of its own region only"
              .formatted(otherRegion, region.get()));
    }
    return account
        .filter(it -> !it.equals(otherAccount))
        .map(it -> "belongs to account %s; the stage to %s".formatted(otherAccount, it));
  }

  /** What is not said, and what to say. */
  public List<String> open() {
    var open = new ArrayList<String>();
    if (account.isEmpty()) {
      open.add("account is not set: with its 12 digits no other account's credentials deploy it");
    }
    if (region.isEmpty()) {
      open.add("region is not set: with one, such as eu-central-1, it is deployed nowhere else");
    }
    return open;
  }
}
