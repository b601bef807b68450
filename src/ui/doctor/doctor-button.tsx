import { useState } from 'react'
import { createPortal } from 'react-dom'
import { lazyModule } from '../../loading/lazy-module.ts'
import { useMessages } from '../context/messages.ts'
import { Button } from '../parts/button.tsx'
import { lazyPart } from '../parts/lazy-part.tsx'
import { PartBoundary } from '../parts/part-boundary.tsx'
import { TextButton } from '../parts/text-button.tsx'

const DoctorDialog = lazyPart(
  lazyModule(() => import('./doctor-dialog.tsx')),
  (module) => module.DoctorDialog,
)

interface DoctorButtonProps {
  /** Small, among other words. */
  readonly inline?: boolean
  /** Begins at once: what will be sent stands beside the button. */
  readonly starts?: boolean
}

/** Opens the checks of the connection. */
export function DoctorButton({ inline = false, starts = false }: DoctorButtonProps) {
  const texts = useMessages('doctor')
  const [isOpen, setOpen] = useState(false)
  const open = () => setOpen(true)
  return (
    <>
      {inline ? (
        <TextButton onClick={open}>{texts.title}</TextButton>
      ) : (
        <Button variant="default" onClick={open}>
          {texts.title}
        </Button>
      )}
      {isOpen &&
        // What stands in an alert is read out, and looks as it does.
        createPortal(
          <PartBoundary>
            <DoctorDialog starts={starts} onEnd={() => setOpen(false)} />
          </PartBoundary>,
          document.body,
        )}
    </>
  )
}
