package com.orderbridge.erppush.contract;

import com.orderbridge.delivery.contract.Site.Code;
import java.util.List;

/** {@code dev-itpro/webservices/dynamics-error-codes.md}, as an insert can be answered. */
final class BusinessCentralCodes {
  static final List<Code> ALL =
      List.of(
          new Code(400, "Internal_EntityWithSameKeyExists", "Retry"),
          new Code(409, "Internal_EntityWithSameKeyExists", "Retry"),
          new Code(409, "Request_EntityChanged", "Retry"),
          new Code(400, "Application_DialogException", "Rejected"),
          new Code(400, "Internal_InvalidTableRelation", "Rejected"),
          new Code(404, "Internal_RecordNotFound", "Rejected"),
          new Code(400, "Internal_DataNotFoundFilter", "Rejected"),
          new Code(400, "Application_FieldValidationException", "Rejected"),
          new Code(400, "Application_EvaluateException", "Rejected"),
          new Code(400, "Application_StringExceededLength", "Rejected"),
          new Code(400, "Application_InvalidGUID", "Rejected"),
          new Code(400, "Application_FilterErrorException", "Rejected"),
          new Code(400, "Application_CallbackNotAllowed", "Rejected"),
          new Code(400, "BadRequest", "Rejected"),
          new Code(400, "BadRequest_InvalidRequestUrl", "Rejected"),
          new Code(404, "BadRequest_NotFound", "Rejected"),
          new Code(404, "BadRequest_ResourceNotFound", "Rejected"),
          new Code(400, "BadRequest_InvalidOperation", "Rejected"),
          new Code(400, "BadRequest_InvalidToken", "Rejected"),
          new Code(400, "BadRequest_RequiredParamNotProvided", "Rejected"),
          new Code(405, "BadRequest_MethodNotAllowed", "Rejected"),
          new Code(405, "BadRequest_MethodNotImplemented", "Rejected"),
          new Code(403, "Authorization_RequestDenied", "Unavailable"),
          new Code(404, "Internal_CompanyNotFound", "Unavailable"),
          new Code(404, "Internal_TenantUnavailable", "Unavailable"),
          new Code(400, "Internal_ServerError", "Retry"),
          new Code(500, "Internal_ServerError", "Retry"),
          new Code(500, "Unknown", "Retry"));

  private BusinessCentralCodes() {}
}
