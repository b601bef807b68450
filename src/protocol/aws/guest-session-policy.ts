import { fits, patternOf } from './wildcards.ts'

/**
 * What Cognito's session policy lets guests do with the credentials of the enhanced flow, whatever their role allows
 * beyond it. https://docs.aws.amazon.com/cognito/latest/developerguide/iam-roles.html#access-policies
 */

/** https://docs.aws.amazon.com/aws-managed-policy/latest/reference/AmazonCognitoUnAuthedIdentitiesSessionPolicy.html, version 3 */
export const managedGuestActions = [
  'rum:PutRumEvents',
  'sagemaker:InvokeEndpoint',
  'polly:*',
  'comprehend:*',
  'translate:*',
  'transcribe:*',
  'rekognition:*',
  'mobiletargeting:*',
  'firehose:*',
  'personalize:*',
  'geo:GetMap*',
  'geo:SearchPlaceIndex*',
  'geo:GetPlace',
  'geo:CalculateRoute*',
  'geo:*Geofence',
  'geo:*Geofences',
  'geo:*DevicePosition*',
  'kms:Encrypt',
  'kms:Decrypt',
  'kms:ReEncryptTo',
  'kms:ReEncryptFrom',
  'kms:GenerateDataKey',
  'kms:GenerateDataKeyPair',
  'kms:GenerateDataKeyPairWithoutPlaintext',
  'kms:GenerateDataKeyWithoutPlaintext',
] as const

/** Of the inline policy beside it AWS names the services only: which actions of each it admits is unverified. */
const inline = [
  'execute-api:*',
  'appsync:*',
  'cloudwatch:*',
  'logs:*',
  'codewhisperer:*',
  'cognito-identity:*',
  'cognito-idp:*',
  'cognito-sync:*',
  'dynamodb:*',
  'gamelift:*',
  'iot:*',
  'kinesisanalytics:*',
  'lambda:*',
  'lex:*',
  'machinelearning:*',
  'mobileanalytics:*',
  's3:*',
  'ses:*',
  'sdb:*',
  'sns:*',
  'sqs:*',
  'textract:DetectDocumentText',
  'textract:AnalyzeDocument',
] as const

export const guestActions: readonly string[] = [...managedGuestActions, ...inline]

/** `named`: AWS names the service, not the action. */
export type GuestAdmission = 'admitted' | 'named' | 'refused'

/** @param action e.g. `polly:DescribeVoices` */
export function guestAdmission(action: string): GuestAdmission {
  if (managedGuestActions.some((pattern) => matchesAction(pattern, action))) return 'admitted'
  return inline.some((pattern) => matchesAction(pattern, action)) ? 'named' : 'refused'
}

/**
 * Whether a pattern of a policy means an action. Upper and lower case are the same, `*` is any text, `?` one character:
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_action.html
 */
export const matchesAction = (pattern: string, action: string): boolean =>
  fits(patternOf(pattern.toLowerCase()), action.toLowerCase())
