import { useEffect, useState } from 'react'
import { firstDifference, likest, type TextDifference } from '../../../text/first-difference.ts'
import { useMessages } from '../../context/messages.ts'
import { useSession, useSessionState } from '../../context/use-session.ts'
import { ForeignText } from '../../parts/foreign-text.tsx'
import { CopyButton } from '../../secret/copy-button.tsx'

/** The callback URL of this page, compared with those of the app client where these are known. */
export function CallbackUrl() {
  const texts = useMessages('signInForms').hostedUi
  const session = useSession()
  const redirectUri = useSessionState((state) => state.authorizeQuery.redirect_uri) ?? session.redirectUri
  const connection = useSessionState((state) => state.connection)
  const { callbackUrls: known = null } = connection
  const [registered, setRegistered] = useState<RegisteredUrls | null>(
    known ?? (connection.localCognito ? 'asked' : null),
  )
  useEffect(() => {
    if (registered !== 'asked') return
    let isShown = true
    const show = (urls: readonly string[] | null) => isShown && setRegistered(urls ?? 'unlisted')
    const local = session.localCognito().then(({ registeredClient }) => registeredClient())
    local.then(
      (client) => show(client?.callbackUrls ?? null),
      () => show(null),
    )
    return () => {
      isShown = false
    }
  }, [session, registered])
  return (
    <div className="fact">
      {texts.redirect}: <span className="mono">{redirectUri}</span>{' '}
      <CopyButton name={texts.redirect} value={redirectUri} />
      {registered && <Registered redirectUri={redirectUri} registered={registered} />}
    </div>
  )
}

/** `asked`: on their way, with a line kept free for the verdict; `unlisted`: they can't be had. */
type RegisteredUrls = readonly string[] | 'asked' | 'unlisted'

interface RegisteredProps {
  readonly redirectUri: string
  readonly registered: RegisteredUrls
}

function Registered({ redirectUri, registered }: RegisteredProps) {
  const texts = useMessages('authorizeRequest')
  if (registered === 'asked') return <p className="callback-verdict">{texts.comparing}</p>
  if (registered === 'unlisted') return <p className="callback-verdict">{texts.unlisted}</p>
  const closest = likest(redirectUri, registered)
  if (closest === null) return <p className="callback-verdict warn">{texts.noneRegistered}</p>
  const difference = firstDifference(redirectUri, closest)
  if (difference === null) return <p className="callback-verdict">{texts.registered}</p>
  return (
    <div className="callback-verdict warn">
      <p>{texts.notRegistered(difference.at + 1)}</p>
      <Compared name={texts.here} text={redirectUri} difference={difference} side={0} />
      <Compared name={texts.closest} text={closest} difference={difference} side={1} />
    </div>
  )
}

interface ComparedProps {
  readonly name: string
  readonly text: string
  readonly difference: TextDifference
  readonly side: 0 | 1
}

/** A URL with what follows the first difference marked. */
function Compared({ name, text, difference, side }: ComparedProps) {
  const texts = useMessages('authorizeRequest')
  const rest = difference.rests[side]
  return (
    <p className="small">
      {name}{' '}
      <span className="mono">
        <ForeignText text={text.slice(0, text.length - rest.length)} />
        {rest === '' ? (
          <mark className="whole">{texts.end}</mark>
        ) : (
          <mark>
            <ForeignText text={rest} />
          </mark>
        )}
      </span>
    </p>
  )
}
