import { useEffect, useEffectEvent, useState } from 'react'
import { takeTourAddress } from '../../session/tour-address.ts'
import { useSession } from '../context/use-session.ts'

/** Where the tour stands. */
export interface TourPlace {
  /** The name of its step; another text: at its first. */
  readonly step: string
  /** Whether the user began it on this page, and did not come back to it. */
  readonly isNew: boolean
}

export interface UsedTour {
  /** null: there is no tour. */
  readonly place: TourPlace | null
  readonly begin: () => void
  readonly go: (step: string) => void
  readonly end: () => void
}

/** The tour, which outlives a reload and the way to the Hosted UI and back; an address with `#tour` begins it. */
export function useTour(): UsedTour {
  const { tourStorage } = useSession()
  const [place, setPlace] = useState<TourPlace | null>(() => {
    const step = tourStorage.read('tour')
    return step === null ? null : { step, isNew: false }
  })
  const keep = (step: string) => {
    tourStorage.write('tour', step)
    setPlace({ step, isNew: true })
  }
  const begin = () => keep('')
  const follow = useEffectEvent(() => {
    if (takeTourAddress()) begin()
  })
  useEffect(() => {
    const listen = () => follow()
    listen()
    window.addEventListener('hashchange', listen)
    return () => window.removeEventListener('hashchange', listen)
  }, [])
  return {
    place,
    begin,
    go: keep,
    end() {
      tourStorage.remove('tour')
      setPlace(null)
    },
  }
}
