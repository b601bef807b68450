# The shell commands of the document from which this project comes, as they stand there. The test puts in the
# host of the local Cognito and a user of the seed, sets the DEMO_ variables, and reads what is left in the others.

# Tokens of the user pool
COGNITO_INITIATE_AUTH_RESPONSE=`curl -s -w'\n' 'https://cognito-idp.ap-northeast-1.amazonaws.com/' \
-X POST \
-H 'Content-Type: application/x-amz-json-1.1' \
-H 'X-Amz-Target: AWSCognitoIdentityProviderService.InitiateAuth' \
--data-raw "
{
    \"ClientId\": \"${DEMO_APP_CLIENT_ID}\",
    \"AuthFlow\": \"USER_PASSWORD_AUTH\",
    \"AuthParameters\":
    {
        \"USERNAME\": \"sugimoto\",
        \"PASSWORD\": \"Sugimoto?\"
    }
}"`

echo $COGNITO_INITIATE_AUTH_RESPONSE | jq

COGNITO_ID_TOKEN=`echo $COGNITO_INITIATE_AUTH_RESPONSE | awk -F\" '{print $12}'`
echo $COGNITO_ID_TOKEN

# Credentials of the identity pool
COGNITO_GET_ID_RESPONSE=`curl -s -w'\n' 'https://cognito-identity.ap-northeast-1.amazonaws.com/' \
-X POST \
-H 'Content-Type: application/x-amz-json-1.1' \
-H 'X-Amz-Target: com.amazonaws.cognito.identity.model.AWSCognitoIdentityService.GetId' \
-d "
{
   \"IdentityPoolId\": \"${DEMO_IDENTITY_POOL_ID}\",
   \"Logins\": {
      \"cognito-idp.ap-northeast-1.amazonaws.com/${DEMO_USER_POOL_ID}\" : \"${COGNITO_ID_TOKEN}\"
   }
}"`

echo $COGNITO_GET_ID_RESPONSE | jq

COGNITO_IDENTITY_ID=`echo $COGNITO_GET_ID_RESPONSE | awk -F\" '{print $4}'`

IAM_ROLE_CRED=`curl -s -w'\n' 'https://cognito-identity.ap-northeast-1.amazonaws.com/' \
-X POST \
-H 'Content-Type: application/x-amz-json-1.1' \
-H 'X-Amz-Target: com.amazonaws.cognito.identity.model.AWSCognitoIdentityService.GetCredentialsForIdentity' \
-d "
{
   \"IdentityId\": \"${COGNITO_IDENTITY_ID}\",
   \"Logins\": {
      \"cognito-idp.ap-northeast-1.amazonaws.com/${DEMO_USER_POOL_ID}\" : \"${COGNITO_ID_TOKEN}\"
   }
}"`

echo $IAM_ROLE_CRED | jq
