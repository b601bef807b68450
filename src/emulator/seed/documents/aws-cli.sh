# The same document's second way, through the AWS CLI. The test makes aws a function that adds
# --endpoint-url.
aws cognito-identity get-id --identity-pool-id ${DEMO_IDENTITY_POOL_ID} --logins "{\"cognito-idp.ap-northeast-1.amazonaws.com/${DEMO_USER_POOL_ID}\":\"${COGNITO_ID_TOKEN}\"}" --output json | jq

COGNITO_IDENTITY_ID=`aws cognito-identity get-id --identity-pool-id ${DEMO_IDENTITY_POOL_ID} --logins "{\"cognito-idp.ap-northeast-1.amazonaws.com/${DEMO_USER_POOL_ID}\":\"${COGNITO_ID_TOKEN}\"}" --output text --query 'IdentityId'`

aws cognito-identity get-credentials-for-identity --identity-id ${COGNITO_IDENTITY_ID} --logins "{\"cognito-idp.ap-northeast-1.amazonaws.com/${DEMO_USER_POOL_ID}\":\"${COGNITO_ID_TOKEN}\"}"
