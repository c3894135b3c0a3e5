package com.orderbridge.erppush.businesscentral;

import java.util.Optional;

/** An article as Business Central knows it. */
record Item(String number, Optional<String> variantId) {}
