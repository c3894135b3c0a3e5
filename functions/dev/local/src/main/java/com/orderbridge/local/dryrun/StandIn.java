package com.orderbridge.local.dryrun;

import com.orderbridge.core.http.HttpCalls;
import java.util.List;

/** Takes an ERP's place in a dry run, and keeps what it is told to write. */
public interface StandIn extends HttpCalls {
  /** The number of the order that a refund or cancellation finds. */
  String ORDER = "1";

  List<Call> writes();
}
