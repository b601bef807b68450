import { consoleHost } from '../protocol/console-hosts.ts'
import { type PartitionName, partitionNameOf } from '../protocol/partitions.ts'
import { posixQuoted } from '../text/posix-quoted.ts'
import type { AwsCredentials } from './aws-credentials.ts'
import { jsonString } from './export/quoting.ts'

/** Where a console's sign-in is. */
export interface ConsoleSignIn {
  /** The federation endpoint; it has no CORS, so a page can't call it. */
  readonly federation: string
  /** Where the browser shall arrive. */
  readonly destination: string
}

/** Where the console's sign-in is, in each partition; in the sovereign cloud as the AWS SDKs have it. */
const signIns: Readonly<Record<PartitionName, (region: string) => string>> = {
  aws: () => 'signin.aws.amazon.com',
  'aws-us-gov': () => 'signin.amazonaws-us-gov.com',
  'aws-cn': () => 'signin.amazonaws.cn',
  'aws-eusc': (region) => `${region}.signin.amazonaws-eusc.eu`,
}

/** @returns null for a region whose partition is not known here */
export function consoleSignIn(region: string): ConsoleSignIn | null {
  const partition = partitionNameOf(region)
  if (!partition) return null
  return {
    federation: `https://${signIns[partition](region)}/federation`,
    destination: `https://${consoleHost(region)}/console/home?region=${encodeURIComponent(region)}`,
  }
}

interface ConsoleScript {
  readonly fileName: string
  readonly mediaType: string
  /** @param issuer where the console sends a person whose session is over */
  readonly write: (credentials: AwsCredentials, signIn: ConsoleSignIn, issuer: string) => string
}

/** Keys and token reach curl by its standard input, so that no list of processes shows them. */
const shell: ConsoleScript = {
  fileName: 'console-link.sh',
  mediaType: 'text/x-shellscript',
  write: ({ accessKeyId, secretAccessKey, sessionToken }, { federation, destination }, issuer) => `#!/bin/sh
# Needs curl and jq.
set -eu
export sessionId=${posixQuoted(accessKeyId)}
export sessionKey=${posixQuoted(secretAccessKey)}
export sessionToken=${posixQuoted(sessionToken)}
export federation=${posixQuoted(federation)}
export destination=${posixQuoted(destination)}
export issuer=${posixQuoted(issuer)}

answer=$(
  jq -jnc 'env | {sessionId, sessionKey, sessionToken}' |
    curl -fsS --get --data-urlencode Action=getSigninToken --data-urlencode Session@- "$federation"
)
printf %s "$answer" | jq -er '
  env.federation + "?Action=login&Issuer=" + (env.issuer | @uri)
    + "&Destination=" + (env.destination | @uri) 
    + "&SigninToken=" + (.SigninToken // error("no SigninToken in the answer") | @uri)'
`,
}

const python: ConsoleScript = {
  fileName: 'console_link.py',
  mediaType: 'text/x-python',
  write: ({ accessKeyId, secretAccessKey, sessionToken }, { federation, destination }, issuer) => `import json
from urllib.parse import quote, urlencode
from urllib.request import urlopen

federation = ${jsonString(federation)}
session = {
    "sessionId": ${jsonString(accessKeyId)},
    "sessionKey": ${jsonString(secretAccessKey)},
    "sessionToken": ${jsonString(sessionToken)},
}


def address(**parameters):
    return federation + "?" + urlencode(parameters, quote_via=quote, safe="")


with urlopen(address(Action="getSigninToken", Session=json.dumps(session))) as answer:
    token = json.load(answer)["SigninToken"]

print(
    address(
        Action="login",
        Issuer=${jsonString(issuer)},
        Destination=${jsonString(destination)},
        SigninToken=token,
    )
)
`,
}

/** The one table of scripts that ask for a link into the AWS console. */
export const consoleScripts = { shell, python } as const satisfies Readonly<Record<string, ConsoleScript>>

export type ConsoleScriptId = keyof typeof consoleScripts
