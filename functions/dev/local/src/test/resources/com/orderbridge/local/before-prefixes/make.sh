#!/usr/bin/env bash
# Makes the files of this folder anew: what commit 4e7e2d2, which knew no prefixes, leaves in the table, the two ERPs and
# the queues after it was sent the bodies/ of this folder.
#
#   git worktree add /tmp/before 4e7e2d2 && bash make.sh /tmp/before
#
# Needs bash, curl, openssl and the ports of the local bridge.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
cd "$1"
receiver=http://127.0.0.1:8080 table=http://127.0.0.1:8000 sqs=http://127.0.0.1:9324/000000000000 erps=http://127.0.0.1:8090
json='Content-Type: application/json'

./mvnw -ntp -q -Plocal -Dlocal.parts=services >/dev/null & services=$!
until curl -sf $erps/business-central/_state >/dev/null; do sleep 1; done
functions() { ./mvnw -ntp -q -Plocal -Dlocal.parts=functions >/dev/null & until curl -sf $receiver/_ready >/dev/null; do sleep 1; done; }
functions

secret() { sed -n "s|.*\"$1\": \"\(.*\)\",*|\1|p" infra-cdk/config/local/secrets.json; }
hmac() { openssl dgst -sha256 -hmac "$1" -binary; }
send() { # <number>.<source>.<type>.json
  local file=$1 name; name=$(basename "$1" .json)
  case $name in
    *.zephyrcart.*)
      local t signature; t=$(date +%s)
      signature=$( (printf '%s.' "$t"; cat "$file") | hmac "$(secret order-bridge/local/source/zephyrcart)" | od -An -tx1 | tr -d ' \n')
      curl -sf -H "$json" -H "X-ZephyrCart-Signature: t=$t,v1=$signature" --data-binary @"$file" $receiver/webhooks/zephyrcart ;;
    *)
      local topic=${name##*commerce-layer.} of=order-bridge/local/source/commerce-layer
      [ "$topic" = orders.place ] || of=$of/$topic
      curl -sf -H "$json" -H "X-CommerceLayer-Signature: $(hmac "$(secret "$of")" <"$file" | base64)" --data-binary @"$file" $receiver/order/notifications ;;
  esac
  echo " $name"
}
waiting() { curl -s "$sqs/$1?Action=GetQueueAttributes&AttributeName.1=All" | tr '\n' ' ' | grep -oE '<Name>ApproximateNumberOfMessages(NotVisible|Delayed)?</Name> *<Value>[0-9]+' | grep -oE '[0-9]+$' | paste -sd+ | bc; }
settle() { for queue in business-central sap-business-one hybris-cart-delete; do until [ "$(waiting order-bridge-local-$queue)" = 0 ]; do sleep 1; done; done; }

for file in "$here"/bodies/1*.json; do send "$file"; done
settle

# The back office ships and invoices order_INVOICED in both ERPs.
token=$(curl -s -d 'grant_type=client_credentials&client_id=order-bridge-local&client_secret=local-business-central-secret&scope=https%3A%2F%2Fapi.businesscentral.dynamics.com%2F.default' $erps/business-central/local/oauth2/v2.0/token | sed 's/.*"access_token":"\([^"]*\)".*/\1/')
api=$erps/business-central/v2.0/local/sandbox/api/v2.0
company=$(curl -s $erps/business-central/_state | python3 -c 'import json,sys; print(json.load(sys.stdin)["companies"][0]["id"])')
order=$(curl -s $erps/business-central/_state | python3 -c 'import json,sys; print([o["id"] for o in json.load(sys.stdin)["salesOrders"] if o["externalDocumentNumber"]=="ORDER_INVOICED"][0])')
curl -sf -X POST -H "Authorization: Bearer $token" "$api/companies($company)/salesOrders($order)/Microsoft.NAV.shipAndInvoice"
session=$(curl -s -H "$json" -d '{"CompanyDB":"SBODEMO","UserName":"order-bridge-local","Password":"local-sap-business-one-secret"}' $erps/sap-business-one/b1s/v1/Login | sed 's/.*"SessionId":"\([^"]*\)".*/\1/')
invoice=$(curl -s $erps/sap-business-one/_state | python3 -c '
import json, sys
order = [o for o in json.load(sys.stdin)["Orders"] if o["NumAtCard"] == "ORDER_INVOICED"][0]
lines = [{"BaseType": 17, "BaseEntry": order["DocEntry"], "BaseLine": l["LineNum"]} for l in order["DocumentLines"]]
print(json.dumps({"CardCode": order["CardCode"], "NumAtCard": order["NumAtCard"], "DocumentLines": lines}))')
curl -sf -H "$json" -H "Cookie: B1SESSION=$session; ROUTEID=.node1" -d "$invoice" $erps/sap-business-one/b1s/v1/Invoices >/dev/null

for file in "$here"/bodies/2*.json; do send "$file"; done
settle

# Business Central takes this order and says nothing; the functions are killed before they have settled it.
curl -sf -X PUT -H "$json" -d '{"next":[{},{},{"commitThenHang":true}]}' $erps/business-central/_behaviour
send "$here"/bodies/3*.json
until curl -s $erps/business-central/_behaviour | grep -q "\"next\" *: *\[ *\]"; do sleep 0.1; done
until curl -s $erps/sap-business-one/_state | grep -q ORDER_INTERRUPTED; do sleep 0.1; done
pkill -9 -f local.parts=functions

scan() { curl -s -H 'Content-Type: application/x-amz-json-1.0' -H 'X-Amz-Target: DynamoDB_20120810.Scan' -H 'Authorization: AWS4-HMAC-SHA256 Credential=local/20260101/eu-central-1/dynamodb/aws4_request, SignedHeaders=host, Signature=0' -d '{"TableName":"order-bridge-local-deliveries"}' $table; }
scan | python3 -m json.tool >"$here/table.json"
for erp in business-central sap-business-one; do curl -s $erps/$erp/_state | python3 -m json.tool >"$here/$erp.json"; done
kill $services
