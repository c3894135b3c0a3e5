/**
 * Microsoft Dynamics 365 Business Central, API v2.0. Sources: MicrosoftDocs
 * dynamics365smb-devitpro-pb (resource pages, dynamics-error-codes.md, use-odata-batch.md,
 * operational-limits-online.md, odata-known-limitations.md) and the AL of the API pages in
 * microsoft/ALAppExtensions (APIV2SalesOrders, -SalesOrderLines, -SalesCreditMemos, -Customers) and
 * of the base application's tables and codeunits in microsoft/BCApps (SalesHeader, SalesLine,
 * VATAmountLine, PriceCalculationV16, GenJnlPostLine and those that they call). Tags: [V] read
 * there, [C] reported by others, [K] general knowledge, [?] open, and then an option.
 */
@NullMarked
package com.orderbridge.simulators.businesscentral;

import org.jspecify.annotations.NullMarked;
