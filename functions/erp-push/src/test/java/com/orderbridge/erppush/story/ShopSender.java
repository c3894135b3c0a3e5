package com.orderbridge.erppush.story;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.orderbridge.erppush.oracle.CommerceLayerBody;
import com.orderbridge.erppush.oracle.GivenBack;
import com.orderbridge.erppush.oracle.SoldOrder;
import com.orderbridge.erppush.oracle.ZephyrCartBody;
import java.util.List;

/** How a sender tells of one order, body by body. */
interface ShopSender {
  /** Takes what a sender posts. */
  interface Post {
    /**
     * Sends one body, signed.
     *
     * @param topic what the sender's secret stands for; empty where it has one secret alone
     */
    void send(String source, String topic, ObjectNode body);
  }

  void placed();

  void cancelled();

  /** Tells of the last refund of all so far. */
  void refunded(List<GivenBack> refunds);

  static ShopSender zephyrCart(SoldOrder order, Post post) {
    return new ShopSender() {
      @Override
      public void placed() {
        post.send("zephyrcart", "", ZephyrCartBody.created(order));
      }

      @Override
      public void cancelled() {
        post.send("zephyrcart", "", ZephyrCartBody.cancelled(order));
      }

      @Override
      public void refunded(List<GivenBack> refunds) {
        var before = refunds.subList(0, refunds.size() - 1).toArray(GivenBack[]::new);
        post.send("zephyrcart", "", ZephyrCartBody.refunded(order, refunds.getLast(), before));
      }
    };
  }

  static ShopSender commerceLayer(SoldOrder order, Post post) {
    return new ShopSender() {
      @Override
      public void placed() {
        post.send("commerce-layer", "orders.place", CommerceLayerBody.placed(order));
      }

      @Override
      public void cancelled() {
        post.send("commerce-layer", "orders.cancel", CommerceLayerBody.cancelled(order));
      }

      @Override
      public void refunded(List<GivenBack> refunds) {
        post.send("commerce-layer", "orders.refund", CommerceLayerBody.refunded(order, refunds));
      }
    };
  }
}
