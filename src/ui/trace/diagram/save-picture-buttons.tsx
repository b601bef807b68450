import { useState } from 'react'
import type { Diagram } from '../../../trace/diagram/diagram.ts'
import type { Run } from '../../../trace/record/run.ts'
import { secretsOf } from '../../../trace/redaction/redacted-run.ts'
import { useMessages } from '../../context/messages.ts'
import { Button } from '../../parts/button.tsx'
import { withPicture } from './diagram-picture.tsx'
import { type PictureFormat, type SavedPicture, savePicture } from './save-picture.ts'

interface SavePictureProps {
  readonly diagram: Diagram
  /** Of the file, without its ending. */
  readonly name: string
  /** Those of the visit: none of their secrets may stand in the file. */
  readonly runs?: readonly Run[]
}

/** Two buttons that save the diagram, all of it and as wide on every screen. */
export function SavePicture({ diagram, name, runs = [] }: SavePictureProps) {
  const texts = useMessages('diagram')
  const [outcome, setOutcome] = useState<SavedPicture>('saved')
  const save = (format: PictureFormat) => {
    withPicture(diagram, texts, (svg) => savePicture(svg, format, name, secretsOf(runs))).then(setOutcome, () =>
      setOutcome('failed'),
    )
  }
  return (
    <>
      <Button variant="default" size="xs" onClick={() => save('svg')}>
        {texts.saveSvg}
      </Button>
      <Button variant="default" size="xs" onClick={() => save('png')}>
        {texts.savePng}
      </Button>
      <span role="status" className="small">
        {outcome === 'too-long' && texts.tooLong}
        {outcome === 'leak' && texts.leak}
        {outcome === 'failed' && texts.saveFailed}
      </span>
    </>
  )
}
