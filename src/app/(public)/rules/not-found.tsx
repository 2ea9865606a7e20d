import { PageBody } from "@/app/_shared/shell/page-body";
import { LinkButton } from "@/app/_ui/link-button";

/** For an address of a rule that is not there: the catalogue is one step away. */
export default function NotFound() {
  return (
    <PageBody width="form">
      <div className="flex flex-col items-start gap-4 pt-2">
        <h1 className="font-title text-2xl">There is no such rule</h1>
        <p className="text-ink-2">It may have been renamed. All rules are in the catalogue.</p>
        <LinkButton href="/rules" variant="primary">
          See all rules
        </LinkButton>
      </div>
    </PageBody>
  );
}
