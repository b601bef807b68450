import type { ConsoleScriptId } from '../../credentials/console-link.ts'
import type { ExportFormId } from '../../credentials/export/export-forms.ts'
import type { AccessVerdict, Cause, Evidence, FailedList } from '../../diagnosis/access-denied.ts'

interface FormWords {
  readonly name: string
  /** What to do with it. */
  readonly use: string
}

const forms: Readonly<Record<ExportFormId, FormWords>> = {
  shell: { name: 'bash, zsh', use: 'Paste it into the shell, or save it and run: . ./aws-credentials.sh' },
  fish: { name: 'fish', use: 'Paste it into the shell, or save it and run: source aws-credentials.fish' },
  powershell: { name: 'PowerShell', use: 'Paste it into PowerShell, or save it and run: . ./aws-credentials.ps1' },
  cmd: { name: 'cmd', use: 'Paste it into the Command Prompt, or save it and run: aws-credentials.cmd' },
  dotenv: { name: '.env', use: 'For dotenv, docker run --env-file, or node --env-file.' },
  'credentials-file': {
    name: 'Profile',
    use: 'Add it to ~/.aws/credentials, then: aws --profile cognito-inspector sts get-caller-identity. The file can’t hold the end but as a comment.',
  },
  'credential-process': {
    name: 'credential_process',
    use: 'Save it, and name it in a profile of ~/.aws/config: credential_process = cat "/path/to/aws-credentials.json". It can’t hold the region: write that beside it.',
  },
  javascript: {
    name: 'JavaScript',
    use: 'A module for the AWS SDK for JavaScript v3: npm install @aws-sdk/client-sts, then run it with node.',
  },
  python: { name: 'Python', use: 'A script for boto3: pip install boto3, then run it with python3.' },
}

const consoleForms: Readonly<Record<ConsoleScriptId, FormWords>> = {
  shell: { name: 'Shell', use: 'Needs curl and jq. Save it and run: sh console-link.sh' },
  python: { name: 'Python', use: 'Needs nothing but Python 3. Save it and run: python3 console_link.py' },
}

const verdicts: Readonly<Record<AccessVerdict, string>> = {
  certain: 'this is it',
  likely: 'likely',
  possible: 'possible',
  'ruled-out': 'ruled out',
}

const causes: Readonly<Record<Cause, { readonly title: string; readonly remedy: string }>> = {
  'wrong-prefix': {
    title: 'A prefix that the role’s policy doesn’t allow',
    remedy:
      // biome-ignore lint/suspicious/noTemplateCurlyInString: a variable of IAM, not ours
      'Where the policy has ${cognito-identity.amazonaws.com:sub}/*, ask for the identity ID, then a slash. It is the identity ID, not the sub of the user pool.',
  },
  'role-policy': {
    title: 'The role’s policy doesn’t allow it',
    remedy:
      'Allow s3:ListBucket on the bucket itself (arn:aws:s3:::bucket, without /*) in a policy of the role. s3:GetObject is not enough to list.',
  },
  'session-policy': {
    title: 'The session policy of the enhanced flow',
    remedy:
      'Cognito lets guests of the enhanced flow use a fixed list of services only. The classic flow adds no such policy.',
  },
  'bucket-policy': {
    title: 'The bucket’s policy, or one of the organisation',
    remedy:
      'Look for a Deny in the bucket’s policy, in the access point’s, or in the organisation’s. For a bucket of another account, its policy must allow the role.',
  },
  'bucket-cors': {
    title: 'The bucket has no CORS rule for this page',
    remedy:
      'Add a CORS rule to the bucket: this page’s origin, method GET, any header. Programs outside of a browser don’t need it: try the AWS CLI with the same keys.',
  },
  'no-bucket': {
    title: 'There is no bucket of this name',
    remedy: 'Check the name. A browser hides this answer, since a bucket that isn’t there has no CORS rule.',
  },
  'other-region': {
    title: 'The bucket is in another Region',
    remedy: 'Enter the Region of the bucket, which may not be that of the pools.',
  },
  network: {
    title: 'The network',
    remedy: 'Check the connection and whatever blocks requests: a firewall, a proxy, an extension of the browser.',
  },
  'keys-expired': { title: 'The keys have expired', remedy: 'Get new ones: renew them, or sign in again.' },
  clock: {
    title: 'The clock of this computer',
    remedy: 'Set it: S3 refuses what was signed more than 15 minutes off.',
  },
  'keys-unknown': {
    title: 'S3 doesn’t know these keys',
    remedy:
      'They must come from the same AWS: keys of a local Cognito work nowhere else, nor those of another partition.',
  },
}

const seconds = ({ clockDifference }: FailedList) => Math.round(Math.abs(clockDifference ?? 0) / 1000)

const evidence: Readonly<Record<Evidence, (failed: FailedList) => string>> = {
  'says-identity-policy': () => 'S3 says that no policy of the role allows it.',
  'says-session-policy': () => 'S3 says that the session policy doesn’t allow it.',
  'says-resource-policy': () => 'S3 says that a policy outside of the role doesn’t allow it.',
  'says-explicit-deny': () => 'S3 says that a policy denies it explicitly.',
  'says-nothing-more': () => 'S3 says only “Access Denied”, as it does to callers of another account.',
  'own-prefix': () => 'The prefix begins with the identity ID and a slash.',
  'foreign-prefix': ({ identityId }) => `The prefix doesn’t begin with ${identityId}/.`,
  'prefix-empty': () => 'An empty prefix asks for the whole bucket.',
  'prefix-lacks-slash': () => 'Only the slash at the end is missing.',
  'prefix-like-a-sub': () => 'It looks like the sub of a user pool user: the identity ID has a Region in front.',
  'signed-in': () => 'It is for guests only, and these keys are of a signed-in identity.',
  'guest-classic': () => 'These keys came by the classic flow, which adds none.',
  'guest-enhanced': () => 'These are a guest’s keys of the enhanced flow, which adds one.',
  's3-in-guest-list': () => 'But S3 is on its list of services, as it was last published.',
  'could-be-read': () => 'The answer came and could be read.',
  'could-not-be-read': () => 'No answer could be read; a browser doesn’t say why.',
  'has-own-code': ({ answer }) => `S3’s code says so${answer.kind === 'refused' ? `: ${answer.code}.` : '.'}`,
  'other-code': ({ answer }) => `S3’s code is another${answer.kind === 'refused' ? `: ${answer.code}.` : '.'}`,
  'time-is-up': () => 'Their time was up by the clock of the services.',
  'time-is-left': () => 'They had time left by the clock of the services.',
  'no-end': () => 'No end was named for them.',
  'clock-off': (failed) => `It is ${seconds(failed)} s off, measured by the services’ answers.`,
  'clock-right': (failed) => `It is right to ${Math.max(1, seconds(failed))} s, measured by the services’ answers.`,
  'clock-unknown': () => 'It was not measured: no answer showed its time.',
}

const until = (end: string | null) => (end === null ? '' : `, until ${end}`)

/** What can be done with the keys. */
export const credentials = {
  announce: {
    soon: 'The credentials end in less than five minutes.',
    ended: 'The credentials have expired.',
  },
  uses: { label: 'Use these credentials', export: 'Export', console: 'Console link', try: 'Try them' },
  notLoaded: 'The code for this could not be loaded. Check the network and try again.',
  expired: 'These credentials have expired, so there is nothing to take along. Renew them, or sign in again.',
  expiredToTry: 'These credentials have expired and are not used. Renew them, or sign in again.',
  ending: 'Less than five minutes left: these credentials stop working soon. Renew them before you take them along.',
  showValues: 'Show values',
  hideValues: 'Hide values',
  download: 'Download',

  export: {
    tabs: 'Form',
    text: 'Export',
    forms,
    cannotHold: 'One of the values can’t be written in this form such that it is read back. Choose another form.',
    /** Stands in the export itself. @param end ISO 8601 */
    note: (end: string | null) => `Temporary AWS credentials${until(end)}.`,
    noteEnding: (end: string | null) =>
      `Temporary AWS credentials${until(end)}: less than five minutes when this was exported.`,
    local:
      'These credentials work at the local Cognito only. Its address is included where the format has a place for it.',
  },

  console: {
    tabs: 'Script',
    text: 'Script',
    forms: consoleForms,
    about:
      'AWS’s federation endpoint trades these keys for a link into the AWS console, which is good for 15 minutes. It doesn’t answer pages, so a script has to ask.',
    guest: 'A guest’s keys open few pages of the console.',
    local: 'These keys are the local Cognito’s and AWS will refuse them. With keys of AWS the same script works.',
    unknown: (region: string) =>
      `Where the console of ${region} is signed in to is not published, so there is no script for it.`,
  },

  try: {
    about:
      'GetCallerIdentity was the first try, and its answer stands under “Caller”. It needs no permission; a call to S3 does.',
    bucket: 'Bucket',
    prefix: 'Prefix',
    prefixHint: 'The identity ID, then a slash: as in AWS’s example policy for a folder of one’s own.',
    region: 'Region of the bucket',
    bucketMissing: 'Enter a bucket.',
    regionWrong: 'Enter a Region such as eu-west-1.',
    button: 'List objects',
    working: 'Asking S3…',
    cancel: 'Cancel',
    cancelled: 'ListObjectsV2 was cancelled.',
    listed: (count: number, more: boolean) => {
      if (count === 0) return 'Allowed, and there is nothing under this prefix.'
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
    unreachable: 'ListObjectsV2 got no answer that a page may read',
    unreadable: (status: number) => `Somebody answered with status ${status}, but not as S3 does. Check the endpoint.`,
    forbidden: (host: string) =>
      `This page’s policy doesn’t let it ask ${host}. It names the bucket of the connection, in the connection’s Region: set bucket in config.json and build again.`,
    insecure: 'Signing needs a secure page: open it over https, or on localhost.',
    said: (status: number) => `What S3 said, with HTTP status ${status}`,
    why: 'Why',
    ruledOut: (count: number) => `Ruled out: ${count}`,
    unknown: 'S3’s code is none that the Inspector knows. Search for it together with ListObjectsV2.',
    verdicts,
    causes,
    evidence,
  },
} as const
