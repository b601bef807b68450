import { useCallback, useEffect, useRef, useState } from 'react'
import type { LocalCognito } from '../../session/local-cognito.ts'
import type { ForgersKey } from '../../token/forged/forge-token.ts'
import { useMessages } from '../context/messages.ts'
import { useSession } from '../context/use-session.ts'
import { Button } from '../parts/button.tsx'
import { ForeignText } from '../parts/foreign-text.tsx'
import { TextButton } from '../parts/text-button.tsx'

/** Which keys the local Cognito takes for the user pool's own, and the ways to change that. @param made null: none yet */
export function RegisteredKeys({ made }: { readonly made: ForgersKey | null }) {
  const { key: texts } = useMessages('forgedTokens')
  const session = useSession()
  const [kids, setKids] = useState<readonly string[]>([])
  const [isFailed, setFailed] = useState(false)
  const latest = useRef(0)

  const ask = useCallback(
    async (asked: (local: LocalCognito) => Promise<readonly string[]>) => {
      latest.current += 1
      const number = latest.current
      const answer = await session
        .localCognito()
        .then(asked)
        .catch(() => null)
      // An older list may come later.
      if (number !== latest.current) return
      setFailed(answer === null)
      if (answer !== null) setKids(answer)
    },
    [session],
  )
  useEffect(() => void ask((local) => local.registeredKeys()), [ask])

  const isRegistered = made !== null && kids.includes(made.kid)
  return (
    <section aria-labelledby="registered-keys">
      <h3 className="facts-title" id="registered-keys">
        {texts.title}
      </h3>
      <p className="small muted">{texts.about}</p>
      {made === null && <p className="small">{texts.none}</p>}
      {made !== null && !isRegistered && (
        <div className="task">
          <Button size="xs" variant="default" onClick={() => void ask((local) => local.registerKey(made.publicJwk))}>
            {texts.register}
          </Button>
        </div>
      )}
      <div role="status">
        {kids.length > 0 && (
          <>
            <p>{texts.registered}</p>
            <ul className="registered-keys">
              {kids.map((kid) => (
                <li key={kid}>
                  <code>
                    <ForeignText text={kid} />
                  </code>{' '}
                  <TextButton label={texts.remove(kid)} onClick={() => void ask((local) => local.removeKey(kid))}>
                    {texts.removeShort}
                  </TextButton>
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
      {isFailed && <p role="alert">{texts.failed}</p>}
    </section>
  )
}
