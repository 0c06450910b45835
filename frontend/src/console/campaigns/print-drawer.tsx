import { Drawer } from 'antd';
import type { ReactNode } from 'react';
import { useAllSubjects } from '../../api/campaigns';
import type { CampaignView, GroupView, SubjectView } from '../../api/models';
import { useClosing } from '../../ui/use-closing';
import { useTouched } from '../../ui/use-touched';
import { QueryView } from '../../ui/query-view';

/** What is asked before something is printed for organisations of a campaign. */
export interface PrintProps {
  readonly campaign: CampaignView;
  readonly groups: readonly (Pick<GroupView, 'key' | 'joint'> & { readonly name: string })[];
  readonly open: boolean;
  readonly onClose: () => void;
}

interface PrintDrawerProps extends PrintProps {
  readonly title: string;
  readonly children: (subjects: readonly SubjectView[]) => ReactNode;
}

/** A drawer that knows every organisation of the campaign. */
export function PrintDrawer({ campaign, open, onClose, title, children }: PrintDrawerProps) {
  const subjects = useAllSubjects(campaign.id, open);
  const { isTouched, touching } = useTouched(open);
  const close = useClosing(isTouched, onClose);
  return (
    <Drawer open={open} onClose={close} size={520} title={title} destroyOnHidden>
      <div {...touching}>
        <QueryView query={subjects}>{children}</QueryView>
      </div>
    </Drawer>
  );
}
