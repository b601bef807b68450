import type { Emulated } from '../../state/state.ts'

/** https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazoncognitouserpools.html */
export const userPoolArn = ({ settings: { region, accountId } }: Emulated, poolId: string): string =>
  `arn:aws:cognito-idp:${region}:${accountId}:userpool/${poolId}`
