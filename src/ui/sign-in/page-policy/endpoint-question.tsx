import { foreignHosts } from '../../../connection/endpoint-hosts.ts'
import { useMessages } from '../../context/messages.ts'
import { useSession, useSessionState } from '../../context/use-session.ts'
import { Button } from '../../parts/button.tsx'

/** Confirmation before anything is sent to a host that is neither AWS's nor this machine. */
export function EndpointQuestion() {
  const app = useMessages('app')
  const { foreign: texts } = useMessages('pagePolicy')
  const session = useSession()
  const hosts = foreignHosts(useSessionState((state) => state.connection)).join(app.separators.list)
  return (
    <section aria-label={texts.title}>
      <h3>{texts.title}</h3>
      <p>{texts.about(hosts)}</p>
      <Button variant="default" onClick={() => session.trustEndpoints()}>
        {texts.button(hosts)}
      </Button>
    </section>
  )
}
