import { useMemo } from 'react'
import type { TokenSet } from '../../token/token-set.ts'
import { useMessages } from '../context/messages.ts'
import { TextButton } from '../parts/text-button.tsx'
import { claimsOf } from '../token-view/claims-of.ts'
import { ClaimsTable } from '../token-view/claims-table.tsx'
import { TokenView } from '../token-view/token-view.tsx'
import { useUserPoolReports } from '../token-view/use-user-pool-reports.ts'

/** The user pool's ID and access token, with their reports and claims. */
export function UserPoolTokens({ tokens }: { readonly tokens: TokenSet }) {
  const { tokens: texts } = useMessages('stageResults')
  const { report } = useMessages('tokens')
  const { idToken, accessToken, id, access, keys, requestAgain } = useUserPoolReports(tokens)
  const isMissing = keys.kind === 'unreachable' || keys.kind === 'refused' || keys.kind === 'unreadable'
  const action = isMissing && <TextButton onClick={requestAgain}>{report.requestAgain}</TextButton>
  const columns = useMemo(
    () => [...claimsOf(texts.idToken, idToken), ...claimsOf(texts.accessToken, accessToken)],
    [texts, idToken, accessToken],
  )
  return (
    <>
      <TokenView name={texts.idToken} token={idToken} report={id} keysUrl={keys.url} action={action} />
      <TokenView name={texts.accessToken} token={accessToken} report={access} keysUrl={keys.url} />
      <ClaimsTable columns={columns} explained={false} />
    </>
  )
}
