import type { ConnectionSettings } from './connection.ts'

/** Whether a connection goes to the local Cognito in this page. @param root where the page stands, without a final slash */
export const isInPage = (
  { endpoints, localCognito }: Pick<ConnectionSettings, 'endpoints' | 'localCognito'>,
  root: string,
) => localCognito === true && endpoints.userPool === `${root}/local-cognito`
