import type { ConsoleScriptId } from '../../credentials/console-link.ts'
import type { ExportFormId } from '../../credentials/export/export-forms.ts'
import type { AccessEvidence, AccessVerdict, Cause, FailedList } from '../../diagnosis/access-denied.ts'

interface FormWords {
  readonly name: string
  /** What to do with it. */
  readonly use: string
}

const forms: Readonly<Record<ExportFormId, FormWords>> = {
  shell: { name: 'bash, zsh', use: 'Paste it into the shell, or save it and run: `. ./aws-credentials.sh`' },
  fish: { name: 'fish', use: 'Paste it into the shell, or save it and run: `source aws-credentials.fish`' },
  powershell: { name: 'PowerShell', use: 'Paste it into PowerShell, or save it and run: `. ./aws-credentials.ps1`' },
  cmd: { name: 'cmd', use: 'Paste it into the Command Prompt, or save it and run: `aws-credentials.cmd`' },
  dotenv: { name: '.env', use: 'For dotenv, `docker run --env-file`, or `node --env-file`.' },
  'credentials-file': {
    name: 'Profile',
    use: 'Add it to ~/.aws/credentials, then: `aws --profile cognito-inspector sts get-caller-identity`. This format has no expiry field, so the expiry is only a comment.',
  },
  'credential-process': {
    name: 'credential_process',
    use: 'Save it and reference it in a profile in ~/.aws/config: `credential_process = cat "/path/to/aws-credentials.json"`. The format has no region field: set the region in the profile.',
  },
  javascript: {
    name: 'JavaScript',
    use: 'A module for the AWS SDK for JavaScript v3: `npm install @aws-sdk/client-sts`, then run it with node.',
  },
  python: { name: 'Python', use: 'A script for boto3: `pip install boto3`, then run it with python3.' },
}

const consoleForms: Readonly<Record<ConsoleScriptId, FormWords>> = {
  shell: { name: 'Shell', use: 'Needs curl and jq. Save it and run: `sh console-link.sh`' },
  python: { name: 'Python', use: 'Needs only Python 3. Save it and run: `python3 console_link.py`' },
}

const verdicts: Readonly<Record<AccessVerdict, string>> = {
  certain: 'this is the cause',
  likely: 'likely',
  possible: 'possible',
  'ruled-out': 'ruled out',
}

const causes: Readonly<Record<Cause, { readonly title: string; readonly remedy: string }>> = {
  'wrong-prefix': {
    title: 'The role’s policy doesn’t allow this prefix',
    remedy:
      // biome-ignore lint/suspicious/noTemplateCurlyInString: a variable of IAM, not ours
      'Where the policy has ${cognito-identity.amazonaws.com:sub}/*, enter the identity ID and a slash as the prefix. Use the identity ID, not the user pool’s sub.',
  },
  'role-policy': {
    title: 'The role’s policy doesn’t allow it',
    remedy:
      'Allow s3:ListBucket on the bucket itself (arn:aws:s3:::bucket, without /*) in a policy of the role. s3:GetObject is not enough to list.',
  },
  'session-policy': {
    title: 'The session policy of the enhanced flow',
    remedy:
      'In the enhanced flow, Cognito limits guests to a fixed list of services. The classic flow adds no such policy.',
  },
  'bucket-policy': {
    title: 'The bucket policy or an organization policy',
    remedy:
      'Look for a Deny in the bucket policy, the access point policy or an organization policy. For a bucket in another account, the bucket policy must allow the role.',
  },
  'bucket-cors': {
    title: 'The bucket has no CORS rule for this page',
    remedy:
      'Add a CORS rule to the bucket: this page’s origin, method GET, any header. Programs outside a browser don’t need one: try the AWS CLI with the same credentials.',
  },
  'no-bucket': {
    title: 'No bucket has this name',
    remedy: 'Check the name. The browser blocks this response, because a nonexistent bucket has no CORS rule.',
  },
  'other-region': {
    title: 'The bucket is in another Region',
    remedy: 'Enter the bucket’s Region, which may differ from the pools’ Region.',
  },
  network: {
    title: 'The network',
    remedy: 'Check the connection and anything that blocks requests: a firewall, a proxy, a browser extension.',
  },
  'keys-expired': { title: 'The credentials have expired', remedy: 'Renew the credentials, or sign in again.' },
  clock: {
    title: 'This computer’s clock',
    remedy: 'Set the clock: S3 refuses requests signed more than 15 minutes off.',
  },
  'keys-unknown': {
    title: 'S3 doesn’t recognize these credentials',
    remedy:
      'The credentials must come from the same AWS partition: those of the local Cognito or of another partition don’t work here.',
  },
}

const seconds = ({ clockDifference }: FailedList) => Math.round(Math.abs(clockDifference ?? 0) / 1000)

const evidence: Readonly<Record<AccessEvidence, (failed: FailedList) => string>> = {
  'says-identity-policy': () => 'S3’s error says that no policy of the role allows it.',
  'says-session-policy': () => 'S3’s error says that the session policy doesn’t allow it.',
  'says-resource-policy': () => 'S3’s error says that a policy other than the role’s doesn’t allow it.',
  'says-explicit-deny': () => 'S3’s error says that a policy explicitly denies it.',
  'says-nothing-more': () => 'S3’s error says only “Access Denied”, as for callers from another account.',
  'own-prefix': () => 'The prefix starts with the identity ID and a slash.',
  'foreign-prefix': ({ identityId }) => `The prefix doesn’t start with ${identityId}/.`,
  'prefix-empty': () => 'An empty prefix lists the whole bucket.',
  'prefix-lacks-slash': () => 'Only the trailing slash is missing.',
  'prefix-like-a-sub': () => 'It looks like a user pool user’s sub: an identity ID starts with a Region.',
  'signed-in': () => 'It applies to guests only, and these credentials belong to a signed-in identity.',
  'guest-classic': () => 'These credentials are from the classic flow, which adds no session policy.',
  'guest-enhanced': () => 'These are guest credentials from the enhanced flow, which adds a session policy.',
  's3-in-guest-list': () => 'But S3 is on the latest published list of services.',
  'could-be-read': () => 'The response arrived and could be read.',
  'could-not-be-read': () => 'No response could be read; browsers don’t say why.',
  'has-own-code': ({ answer }) => `S3’s error code confirms it${answer.kind === 'refused' ? `: ${answer.code}.` : '.'}`,
  'other-code': ({ answer }) =>
    `S3 returned a different error code${answer.kind === 'refused' ? `: ${answer.code}.` : '.'}`,
  'time-is-up': () => 'They had expired by the services’ clock.',
  'time-is-left': () => 'They had not expired by the services’ clock.',
  'no-end': () => 'No expiry was returned for them.',
  'clock-off': (failed) => `It is ${seconds(failed)} s off, measured from the services’ responses.`,
  'clock-right': (failed) =>
    `It is accurate to ${Math.max(1, seconds(failed))} s, measured from the services’ responses.`,
  'clock-unknown': () => 'Not measured: no response contained a readable time.',
}

const until = (end: string | null) => (end === null ? '' : `, until ${end}`)

/** What can be done with the keys. */
export const credentials = {
  announce: {
    soon: 'The credentials expire in less than five minutes.',
    ended: 'The credentials have expired.',
  },
  uses: { label: 'Use these credentials', export: 'Export', console: 'Console link', try: 'Try them' },
  notLoaded: 'The code for this could not be loaded. Check the network and try again.',
  expired: 'These credentials have expired and can’t be exported. Renew them, or sign in again.',
  expiredToTry: 'These credentials have expired, so no request is sent with them. Renew them, or sign in again.',
  ending: 'These credentials expire in less than five minutes. Renew them before exporting.',
  showValues: 'Show values',
  hideValues: 'Hide values',
  download: 'Download',

  export: {
    tabs: 'Format',
    text: 'Export',
    forms,
    cannotHold: 'One of the values can’t be represented in this format. Choose another format.',
    /** Stands in the export itself. @param end ISO 8601 */
    note: (end: string | null) => `Temporary AWS credentials${until(end)}.`,
    noteEnding: (end: string | null) =>
      `Temporary AWS credentials${until(end)}: less than five minutes left when exported.`,
    local:
      'These credentials work only with the local Cognito. Its address is included if the format has a field for it.',
  },

  console: {
    tabs: 'Script',
    text: 'Script',
    forms: consoleForms,
    about:
      'AWS’s federation endpoint exchanges these credentials for an AWS console link that is valid for 15 minutes. It allows no requests from pages, so you need a script.',
    guest: 'Guest credentials give access to few console pages.',
    local:
      'These credentials are from the local Cognito, so AWS will refuse them. With AWS credentials, the same script works.',
    unknown: (region: string) =>
      `The console sign-in address for ${region} is not published, so there is no script for it.`,
  },

  try: {
    about: 'GetCallerIdentity already succeeded (see Caller). It needs no permissions; a call to S3 does.',
    bucket: 'Bucket',
    prefix: 'Prefix',
    prefixHint: 'The identity ID and a slash, as in AWS’s example policy for per-user folders.',
    region: 'Region of the bucket',
    bucketMissing: 'Enter a bucket.',
    regionWrong: 'Enter a Region such as eu-west-1.',
    button: 'List objects',
    working: 'Listing objects…',
    cancel: 'Cancel',
    cancelled: 'ListObjectsV2 was cancelled.',
    listed: (count: number, more: boolean) => {
      if (count === 0) return 'Allowed; no objects under this prefix.'
      const objects = count === 1 ? '1 object' : `${count} objects`
      return more ? `The first ${objects}.` : `${objects}.`
    },
    key: 'Key',
    size: 'Size',
    bytes: (value: number) => {
      if (value < 1000) return `${value} B`
      return value < 1_000_000 ? `${(value / 1000).toFixed(1)} kB` : `${(value / 1_000_000).toFixed(1)} MB`
    },
    refused: 'ListObjectsV2 was refused',
    unreachable: 'ListObjectsV2 got no readable response',
    malformed: (faults: string) => `The response of S3 to ListObjectsV2 doesn’t match the API: ${faults}.`,
    unreadable: (status: number) =>
      `ListObjectsV2 got a response with status ${status}, but not from S3. Check the endpoint.`,
    forbidden: (host: string) =>
      `This page’s content security policy blocks ${host}. It allows only the connection’s bucket, in the connection’s Region: set bucket in config.json and build again.`,
    insecure: 'Signing requires a secure page: open it over https or on localhost.',
    said: (status: number) => `Response from S3, HTTP status ${status}`,
    why: 'Why',
    ruledOut: (count: number) => `Ruled out: ${count}`,
    unknown: 'No known cause for this S3 error code yet. Search for it together with ListObjectsV2.',
    verdicts,
    causes,
    evidence,
  },
} as const
