import { expect, test } from 'vitest'
import { isInstalled, output, testWith } from '../../../credentials/export/run-program-fixture.ts'
import { awsEnvironment } from '../../../testing/aws-environment-fixture.ts'
import { shareWorld } from '../../emulator-fixture.ts'

// Pools made in the words of boto3 and the AWS CLI, and signed in to.

const timeout = 120_000
const shared = shareWorld()

const environment = () =>
  awsEnvironment({
    AWS_ACCESS_KEY_ID: 'AKIAIOSFODNN7EXAMPLE',
    AWS_SECRET_ACCESS_KEY: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
    AWS_DEFAULT_REGION: 'ap-northeast-1',
  })

const program = `
import json, sys
import boto3

origin = sys.argv[1]
idp = boto3.client("cognito-idp", endpoint_url=origin)
identity = boto3.client("cognito-identity", endpoint_url=origin)
pool = idp.create_user_pool(PoolName="boto", UsernameAttributes=["email"], Schema=[
    {"Name": "tier", "AttributeDataType": "String", "Mutable": True},
])["UserPool"]["Id"]
client = idp.create_user_pool_client(UserPoolId=pool, ClientName="c", ExplicitAuthFlows=["ALLOW_ADMIN_USER_PASSWORD_AUTH"])
client = client["UserPoolClient"]["ClientId"]
idp.create_group(UserPoolId=pool, GroupName="staff", Precedence=1)
for name in ["ann", "ben", "cleo"]:
    user = {"UserPoolId": pool, "Username": f"{name}@example.com"}
    idp.admin_create_user(**user, UserAttributes=[{"Name": "custom:tier", "Value": "gold"}])
    idp.admin_set_user_password(**user, Password="Some-Passw0rd!", Permanent=True)
    idp.admin_add_user_to_group(**user, GroupName="staff")
pages = idp.get_paginator("list_users").paginate(UserPoolId=pool, PaginationConfig={"PageSize": 2})
emails = [a["Value"] for page in pages for u in page["Users"] for a in u["Attributes"] if a["Name"] == "email"]
tokens = idp.admin_initiate_auth(
    UserPoolId=pool, ClientId=client, AuthFlow="ADMIN_USER_PASSWORD_AUTH",
    AuthParameters={"USERNAME": "ann@example.com", "PASSWORD": "Some-Passw0rd!"},
)["AuthenticationResult"]
provider = f"cognito-idp.ap-northeast-1.amazonaws.com/{pool}"
identities = identity.create_identity_pool(
    IdentityPoolName="boto", AllowUnauthenticatedIdentities=False,
    CognitoIdentityProviders=[{"ProviderName": provider, "ClientId": client}],
)["IdentityPoolId"]
identity.set_identity_pool_roles(IdentityPoolId=identities, Roles={"authenticated": "arn:aws:iam::000000000000:role/Boto"})
logins = {provider: tokens["IdToken"]}
found = identity.get_id(IdentityPoolId=identities, Logins=logins)["IdentityId"]
keys = identity.get_credentials_for_identity(IdentityId=found, Logins=logins)["Credentials"]
sts = boto3.client("sts", endpoint_url=origin, aws_access_key_id=keys["AccessKeyId"],
    aws_secret_access_key=keys["SecretKey"], aws_session_token=keys["SessionToken"])
try:
    idp.describe_user_pool(UserPoolId="ap-northeast-1_Nowhere00")
except idp.exceptions.ResourceNotFoundException as error:
    refusal = error.response["Error"]["Message"]
idp.delete_user_pool(UserPoolId=pool)
print(json.dumps({"emails": emails, "role": sts.get_caller_identity()["Arn"].split("/")[1], "refusal": refusal}))
`

const hasBoto3 = isInstalled('python3') && (await output('python3', ['-c', 'import boto3']).catch(() => null)) !== null
if (!hasBoto3) console.warn('boto3 is not installed: its tests are skipped.')

test.skipIf(!hasBoto3)('boto3 makes pools, and gets keys through them', { timeout }, async () => {
  const printed = await output('python3', ['-c', program, shared().origin], environment())
  expect(JSON.parse(printed)).toEqual({
    emails: ['ann@example.com', 'ben@example.com', 'cleo@example.com'],
    role: 'Boto',
    refusal: 'User pool ap-northeast-1_Nowhere00 does not exist.',
  })
})

testWith('aws')('the AWS CLI makes a pool, finds its users and deletes it', { timeout }, async () => {
  const aws = async (operation: string, ...given: readonly string[]) => {
    const call = ['cognito-idp', operation, '--endpoint-url', shared().origin, '--output', 'json', ...given]
    const printed = await output('aws', call, environment())
    return printed.trim() === '' ? {} : JSON.parse(printed)
  }
  const policy = 'PasswordPolicy={MinimumLength=6,RequireSymbols=false}'
  const { UserPool } = await aws('create-user-pool', '--pool-name', 'cli', '--policies', policy)
  expect(UserPool.Policies.PasswordPolicy).toMatchObject({ MinimumLength: 6, RequireSymbols: false })
  const pool = ['--user-pool-id', UserPool.Id]
  await aws('admin-create-user', ...pool, '--username', 'ann', '--user-attributes', 'Name=email,Value=ann@example.com')
  const { Users } = await aws('list-users', ...pool, '--filter', 'email ^= "ann"')
  expect(Users).toMatchObject([{ Username: 'ann', UserStatus: 'FORCE_CHANGE_PASSWORD' }])
  await aws('delete-user-pool', ...pool)
  await expect(aws('describe-user-pool', ...pool)).rejects.toThrow('ResourceNotFoundException')
})
