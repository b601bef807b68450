import { type Caller, roleNameOf } from '../../credentials/caller.ts'
import { useMessages } from '../messages.ts'
import { Breakable } from '../parts/breakable.tsx'
import { ForeignText } from '../parts/foreign-text.tsx'
import { KeyValue, KeyValues } from '../parts/key-values.tsx'
import { Panel } from '../parts/step.tsx'
import { CopyButton } from '../secret/copy-button.tsx'

/** The role that the credentials are of. */
export function CallerFact({ caller }: { readonly caller: Caller }) {
  const { caller: texts } = useMessages().results
  return (
    <span className="mono">
      <ForeignText text={roleNameOf(caller.arn) ?? texts.noRole} />
    </span>
  )
}

/** What STS says of the credentials. */
export function CallerCard({ caller }: { readonly caller: Caller }) {
  const { caller: texts } = useMessages().results
  return (
    <Panel>
      <KeyValues>
        <KeyValue name={texts.role}>{roleNameOf(caller.arn) ?? texts.noRole}</KeyValue>
        <KeyValue name={texts.account} actions={<CopyButton name={texts.account} value={caller.account} />}>
          {caller.account}
        </KeyValue>
        <KeyValue name={texts.arn} actions={<CopyButton name={texts.arn} value={caller.arn} />}>
          <Breakable text={caller.arn} />
        </KeyValue>
        <KeyValue name={texts.userId} actions={<CopyButton name={texts.userId} value={caller.userId} />}>
          <Breakable text={caller.userId} />
        </KeyValue>
      </KeyValues>
    </Panel>
  )
}
