import { holdsForged } from '../../token/forged/forged-mark.ts'
import { useMessages } from '../context/messages.ts'

/** Stands wherever a token is shown that was edited and signed here. @param text a token, or what it stands in */
export function ForgedMark({ text }: { readonly text: string }) {
  const texts = useMessages('forgedTokens')
  if (!holdsForged(text)) return null
  return (
    <span className="chip warn" title={texts.markAbout}>
      {texts.mark}
    </span>
  )
}
