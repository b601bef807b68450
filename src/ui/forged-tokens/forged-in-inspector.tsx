import { type FormEvent, useEffect, useRef, useState } from 'react'
import { lazyModule } from '../../loading/lazy-module.ts'
import type { ForgersKey } from '../../token/forged/forge-token.ts'
import { useMessages } from '../context/messages.ts'
import { Button } from '../parts/button.tsx'
import { TextButton } from '../parts/text-button.tsx'
import { ForgeryFields } from './forgery-fields.tsx'
import { useForgery } from './use-forgery.ts'

const forging = lazyModule(() => import('../../token/forged/forge-token.ts'))

interface ForgedInInspectorProps {
  /** A JWT. */
  readonly original: string
  /** Takes the place of the original. */
  readonly onForged: (token: string) => void
  /** A key set as JSON, to check signatures with. */
  readonly onTrust: (keySet: string) => void
}

/** Edits a pasted token and signs it anew; nothing is sent. The key is made with the first one and ends with the page. */
export function ForgedInInspector({ original, onForged, onTrust }: ForgedInInspectorProps) {
  const texts = useMessages('forgedTokens')
  const { part } = useMessages('app')
  const form = useForgery(original)
  const [key, setKey] = useState<ForgersKey | null>(null)
  const [isUnloaded, setUnloaded] = useState(false)
  const latest = useRef(original)
  useEffect(() => {
    latest.current = original
  }, [original])

  async function sign({ edited }: typeof form): Promise<void> {
    if (edited === null) return
    const { forgeToken, makeForgersKey } = await forging.load()
    const made = key ?? (await makeForgersKey())
    setKey(made)
    const forged = await forgeToken(edited, made)
    setUnloaded(false)
    // Another token may have been pasted meanwhile, which this one must not replace.
    if (latest.current === edited.original) onForged(forged)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    sign(form).catch(() => setUnloaded(true))
  }
  return (
    <>
      <p className="muted">{texts.inInspector}</p>
      <form className="forged-form" noValidate onSubmit={submit}>
        <ForgeryFields form={form} />
        <div className="task">
          <Button type="submit" disabled={form.edited === null}>
            {texts.sign}
          </Button>
          {key && (
            <TextButton onClick={() => onTrust(JSON.stringify({ keys: [key.publicJwk] }, null, 2))}>
              {texts.trust}
            </TextButton>
          )}
        </div>
      </form>
      {isUnloaded && <p role="alert">{part.unloaded}</p>}
    </>
  )
}
