import { useEffect, useState } from 'react'
import type { Doctor } from '../../session/doctor/doctor.ts'
import { useSession } from '../context/use-session.ts'

/** null until its code is there, which comes in the file of the dialog. */
export function useDoctor(): Doctor | null {
  const { doctor } = useSession()
  const [loaded, setLoaded] = useState(doctor.loaded ?? null)
  useEffect(() => {
    doctor.load().then(setLoaded, () => {})
  }, [doctor])
  return loaded
}
