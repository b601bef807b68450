import { isExperiment } from '../../session/failure-lab/experiments.ts'
import type { FailureLabState } from '../../session/failure-lab/lab-state.ts'
import { useMessages } from '../context/messages.ts'
import { Button } from '../parts/button.tsx'
import type { UsedLab } from './use-failure-lab.ts'

interface LabBannerProps {
  readonly state: FailureLabState
  readonly lab: UsedLab
}

/** As long as something is on, wherever one is on the page. */
export function LabBanner({ state: { switchedOn, experiment, place }, lab }: LabBannerProps) {
  const { banner, faults } = useMessages('failureLab')
  const { list } = useMessages('app').separators
  if (switchedOn.length === 0) return null
  const names = switchedOn.map((name) => (isExperiment(name) ? faults[name] : name))
  const isSecret = experiment !== null && !experiment.isRevealed
  return (
    <aside className="lab-banner" aria-label={banner.title}>
      <p role="status">{isSecret ? banner.secret : banner.on(names.join(list))}</p>
      <Button
        size="xs"
        variant="default"
        onClick={() => lab.act((known) => (place === 'beside' ? known.end() : known.switchOff()))}
      >
        {banner.off}
      </Button>
    </aside>
  )
}
