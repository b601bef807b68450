import { useMessages } from '../context/messages.ts'

/** Stands wherever a token is shown that was edited and signed here, or a request that had one. */
export function ForgedMark() {
  const texts = useMessages('forgedTokens')
  return (
    <span className="chip warn" title={texts.markAbout}>
      {texts.mark}
    </span>
  )
}
