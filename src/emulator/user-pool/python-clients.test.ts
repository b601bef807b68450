import { expect, test } from 'vitest'
import { isInstalled, output, testWith } from '../../credentials/export/run-program-fixture.ts'
import { awsEnvironment } from '../../testing/aws-environment-fixture.ts'
import { clientId, startWorld, type World } from '../emulator-fixture.ts'

// The sign-ins and account calls in the words of boto3 and the AWS CLI. Both sign with keys that count for nothing here.

const timeout = 120_000

const environment = () =>
  awsEnvironment({
    AWS_ACCESS_KEY_ID: 'AKIAIOSFODNN7EXAMPLE',
    AWS_SECRET_ACCESS_KEY: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
    AWS_DEFAULT_REGION: 'ap-northeast-1',
  })

/** Answers what it is asked until there are tokens, and tells what that was. */
const withBoto3 = `
import base64, hmac, json, struct, sys, time, urllib.request
import boto3

origin, client = sys.argv[1:]
idp = boto3.client("cognito-idp", endpoint_url=origin)

def get(path):
    request = urllib.request.Request(origin + path, headers={"Accept": "application/json"})
    return json.load(urllib.request.urlopen(request))

def code():
    return get("/outbox")["messages"][0]["code"]

def totp(secret):
    key = base64.b32decode(secret + "=" * (-len(secret) % 8))
    digest = hmac.digest(key, struct.pack(">Q", int(time.time()) // 30), "sha1")
    at = digest[-1] & 15
    return str((struct.unpack(">I", digest[at : at + 4])[0] & 0x7FFFFFFF) % 10**6).zfill(6)

def set_up(session):
    started = idp.associate_software_token(Session=session)
    proven = idp.verify_software_token(Session=started["Session"], UserCode=totp(started["SecretCode"]))
    return proven["Session"]

secrets = {user["username"]: user["totpSecret"] for user in get("/")["demoUsers"]}
answers = iter(["7", "tomato"])
responses = {
    "NEW_PASSWORD_REQUIRED": lambda name: {"NEW_PASSWORD": "Chosen-Passw0rd!", "userAttributes.email": "carol@example.com"},
    "SMS_MFA": lambda name: {"SMS_MFA_CODE": code()},
    "EMAIL_OTP": lambda name: {"EMAIL_OTP_CODE": code()},
    "SOFTWARE_TOKEN_MFA": lambda name: {"SOFTWARE_TOKEN_MFA_CODE": totp(secrets[name])},
    "SELECT_MFA_TYPE": lambda name: {"ANSWER": "SOFTWARE_TOKEN_MFA"},
    "SELECT_CHALLENGE": lambda name: {"ANSWER": "EMAIL_OTP"},
    "MFA_SETUP": lambda name: {},
    "CUSTOM_CHALLENGE": lambda name: {"ANSWER": next(answers)},
}

def sign_in(name, flow="USER_PASSWORD_AUTH", **parameters):
    named = {"USERNAME": name, **parameters}
    answer = idp.initiate_auth(ClientId=client, AuthFlow=flow, AuthParameters=named)
    asked = []
    while "AuthenticationResult" not in answer:
        challenge, session = answer["ChallengeName"], answer["Session"]
        asked.append(challenge)
        if challenge == "MFA_SETUP":
            session = set_up(session)
        answer = idp.respond_to_auth_challenge(
            ClientId=client,
            ChallengeName=challenge,
            Session=session,
            ChallengeResponses={"USERNAME": name, **responses[challenge](name)},
        )
    token = answer["AuthenticationResult"]["AccessToken"]
    assert idp.get_user(AccessToken=token)["Username"] == name
    return asked, token

`

const signIns = `${withBoto3}
asked = {name: sign_in(name, PASSWORD=password)[0] for name, password in [
    ("alice", "Alice-Passw0rd!"), ("carol", "Carol-Temp0rary!"), ("dave", "Dave-Passw0rd!"), ("erin", "Erin-Passw0rd!"),
    ("frank", "Frank-Passw0rd!"), ("judy", "Judy-Passw0rd!"), ("lena", "Lena-Passw0rd!"),
]}
asked["kenji"] = sign_in("kenji", "USER_AUTH")[0]
asked["mika"] = sign_in("mika", "CUSTOM_AUTH")[0]
print(json.dumps(asked))
`

const account = `${withBoto3}
named = {"ClientId": client, "Username": "zoe"}
signed_up = idp.sign_up(**named, Password="Zoe-Passw0rd!", UserAttributes=[{"Name": "email", "Value": "zoe@example.com"}])
try:
    idp.confirm_sign_up(**named, ConfirmationCode="x")
except idp.exceptions.CodeMismatchException as error:
    wrong = error.response["Error"]["Message"]
confirmed = idp.confirm_sign_up(**named, ConfirmationCode=code(), Session=signed_up["Session"])
tokens = idp.initiate_auth(ClientId=client, AuthFlow="USER_AUTH", AuthParameters={"USERNAME": "zoe"}, Session=confirmed["Session"])
token = tokens["AuthenticationResult"]["AccessToken"]
idp.update_user_attributes(AccessToken=token, UserAttributes=[{"Name": "email", "Value": "zoe@example.org"}])
idp.verify_user_attribute(AccessToken=token, AttributeName="email", Code=code())
idp.set_user_mfa_preference(AccessToken=token, EmailMfaSettings={"Enabled": True, "PreferredMfa": True})
factors = idp.get_user_auth_factors(AccessToken=token)
idp.forgot_password(**named)
idp.confirm_forgot_password(**named, ConfirmationCode=code(), Password="Zoe-2nd-Passw0rd!")
asked, token = sign_in("zoe", PASSWORD="Zoe-2nd-Passw0rd!")
options = idp.start_web_authn_registration(AccessToken=token)["CredentialCreationOptions"]
idp.delete_user(AccessToken=token)
print(json.dumps({
    "wrong": wrong,
    "preferred": factors["PreferredMfaSetting"],
    "asked": asked,
    "rp": options["rp"]["id"],
}))
`

const hasBoto3 = isInstalled('python3') && (await output('python3', ['-c', 'import boto3']).catch(() => null)) !== null
if (!hasBoto3) console.warn('boto3 is not installed: its tests are skipped.')

async function run(world: World, program: string) {
  return JSON.parse(await output('python3', ['-c', program, world.origin, clientId], environment()))
}

test.skipIf(!hasBoto3)('boto3 gets each user through what the user pool asks for', { timeout }, async () => {
  expect(await run(await startWorld(), signIns)).toEqual({
    alice: [],
    carol: ['NEW_PASSWORD_REQUIRED'],
    dave: ['SOFTWARE_TOKEN_MFA'],
    erin: ['SMS_MFA'],
    frank: ['EMAIL_OTP'],
    judy: ['SELECT_MFA_TYPE', 'SOFTWARE_TOKEN_MFA'],
    kenji: ['SELECT_CHALLENGE', 'EMAIL_OTP'],
    lena: ['MFA_SETUP'],
    mika: ['CUSTOM_CHALLENGE', 'CUSTOM_CHALLENGE'],
  })
})

test.skipIf(!hasBoto3)('boto3 signs a user up, changes the account and deletes it', { timeout }, async () => {
  expect(await run(await startWorld(), account)).toEqual({
    wrong: 'Invalid verification code provided, please try again.',
    preferred: 'EMAIL_OTP',
    asked: ['EMAIL_OTP'],
    rp: 'localhost',
  })
})

interface Answered {
  readonly ChallengeName?: string
  readonly Session?: string
  readonly AvailableChallenges?: readonly string[]
  readonly AuthenticationResult?: { readonly AccessToken: string }
}

testWith('aws')('the AWS CLI signs in by choice, with a code, and begins a passkey', { timeout }, async () => {
  const world = await startWorld()
  const aws = async (operation: string, ...given: readonly string[]) => {
    const call = ['cognito-idp', operation, '--endpoint-url', world.origin, '--output', 'json', ...given]
    return JSON.parse(await output('aws', call, environment()))
  }
  const respond = ({ ChallengeName = '', Session = '' }: Answered, responses: string): Promise<Answered> =>
    aws(
      'respond-to-auth-challenge',
      ...['--client-id', clientId, '--challenge-name', ChallengeName, '--session', Session],
      ...['--challenge-responses', `USERNAME=kenji,${responses}`],
    )
  const named = ['--client-id', clientId, '--auth-flow', 'USER_AUTH', '--auth-parameters', 'USERNAME=kenji']
  const choice: Answered = await aws('initiate-auth', ...named)
  expect(choice.AvailableChallenges).toContain('EMAIL_OTP')
  const challenge = await respond(choice, 'ANSWER=EMAIL_OTP')
  const { AuthenticationResult } = await respond(challenge, `EMAIL_OTP_CODE=${world.emulated.outbox[0]?.code}`)
  const token = ['--access-token', AuthenticationResult?.AccessToken ?? '']
  expect(await aws('start-web-authn-registration', ...token)).toMatchObject({
    CredentialCreationOptions: { rp: { id: 'localhost' }, user: { name: 'kenji' } },
  })
})
