package com.orderbridge.local.checklive.sapbusinessone;

import com.orderbridge.core.step.Step;
import com.orderbridge.erppush.sapbusinessone.document.ItemLookUps;
import com.orderbridge.erppush.sapbusinessone.settings.ItemSettings;
import com.orderbridge.local.checklive.CheckedTarget;
import com.orderbridge.local.checklive.Findings;
import com.orderbridge.local.checklive.MappingTexts;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Checks items by the look-up that the bridge makes: those that settings and mappings name (refund,
 * adjustment, gift card, freight), and the articles of the shop that the command was given.
 */
record ServiceItems(
    LiveSession session, ItemSettings settings, CheckedTarget target, Findings findings) {
  private static final Pattern IN_MAPPING = Pattern.compile("\"ItemCode\"\\s*:\\s*\"([^\"]+)\"");

  void check() {
    var services = new TreeSet<>(settings.services());
    services.addAll(MappingTexts.of(target).named(IN_MAPPING));
    var byCode = new ItemSettings(settings.field(), services, settings.freight());
    check(byCode, services, "items.services");
    check(settings, new LinkedHashSet<>(target.stage().wanted().skus()), "items.by");
  }

  private void check(ItemSettings by, Set<String> names, String setting) {
    for (var name : names) {
      check(new ItemLookUps(by, Set.of(name), Today.date()), name, setting);
    }
  }

  private void check(ItemLookUps items, String name, String setting) {
    switch (session.api().look(items.queries())) {
      case Step.Value(var lists) -> judge(items.resolve(lists), name, setting);
      case Step.Stopped(var why) ->
          findings.mend(
              "the look-up of item %s is refused: %s".formatted(name, why.reason()),
              "See settings." + setting + ", and the authorisations of the bridge's user");
    }
  }

  private void judge(Step<Map<String, String>> resolved, String name, String setting) {
    switch (resolved) {
      case Step.Value<?> _ -> findings.ok("item " + name);
      case Step.Stopped(var rejected) ->
          findings.mend(
              rejected.reason(),
              "Correct the item in Business One, or settings.%s or the mappings"
                  .formatted(setting));
    }
  }
}
