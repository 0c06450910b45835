import { createContext, use, type ReactNode } from 'react';
import { useSystem } from '../api/session';

const ZoneContext = createContext<string | undefined>(undefined);

/** Times are shown as the clocks of the office show them, wherever they are read. */
export function OfficeZone({ children }: { readonly children: ReactNode }) {
  const { data } = useSystem();
  return <ZoneContext value={data?.timeZone}>{children}</ZoneContext>;
}

/** The time zone of the office; undefined until it is known, which is that of the reader. */
export const useOfficeZone = (): string | undefined => use(ZoneContext);
