import { useMatches } from 'react-router';
import { usePermissions } from '../session/session-context';
import { destinations, type Destination } from './destinations';
import { pagePlace, type PagePlace, type PlaceOfRoute } from './page-place';

/** Where the present page stands for the account that is signed in. */
export function usePagePlace(): PagePlace<Destination> {
  const may = usePermissions();
  const route = useMatches().at(-1)?.handle as PlaceOfRoute | undefined;
  return pagePlace(route ?? {}, destinations, may);
}
