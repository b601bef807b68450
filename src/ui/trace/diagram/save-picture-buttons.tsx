import { useState } from 'react'
import type { Diagram } from '../../../trace/diagram/diagram.ts'
import type { Run } from '../../../trace/record/run.ts'
import { secretsOf } from '../../../trace/redaction/redacted-run.ts'
import { useMessages } from '../../context/messages.ts'
import { Button } from '../../parts/button.tsx'
import { withPicture } from './diagram-picture.tsx'
import {
  type CopiedPicture,
  copyPicture,
  drawnPng,
  type PictureFormat,
  type SavedPicture,
  savePicture,
} from './save-picture.ts'

interface SavePictureProps {
  readonly diagram: Diagram
  /** Of the file, without its ending. */
  readonly name: string
  /** Above the diagram where it is copied, since it then has no name. */
  readonly title: string
  /** Those of the visit: none of their secrets may stand in the file. */
  readonly runs?: readonly Run[]
}

/** Buttons that save or copy the diagram, all of it and as wide on every screen. */
export function SavePicture({ diagram, name, title, runs = [] }: SavePictureProps) {
  const texts = useMessages('diagram')
  const [outcome, setOutcome] = useState<SavedPicture | CopiedPicture>('saved')
  const save = (format: PictureFormat) => {
    withPicture(diagram, texts, (svg) => savePicture(svg, format, name, secretsOf(runs))).then(setOutcome, () =>
      setOutcome('failed'),
    )
  }
  const copy = async () => {
    const draw = () => withPicture(diagram, texts, (svg) => drawnPng(svg, secretsOf(runs)), title)
    setOutcome(await copyPicture(draw))
  }
  return (
    <>
      <Button variant="default" size="xs" onClick={() => save('svg')}>
        {texts.saveSvg}
      </Button>
      <Button variant="default" size="xs" onClick={() => save('png')}>
        {texts.savePng}
      </Button>
      <Button variant="default" size="xs" onClick={copy}>
        {texts.copyPng}
      </Button>
      <span role="status" className="small">
        {outcome === 'copied' && texts.copied}
        {outcome === 'not-copied' && texts.notCopied}
        {outcome === 'too-long' && texts.tooLong}
        {outcome === 'leak' && texts.leak}
        {outcome === 'failed' && texts.saveFailed}
      </span>
    </>
  )
}
