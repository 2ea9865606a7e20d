import { Button } from "@/app/_ui/button";
import { InlineError } from "@/app/_ui/inline-error";

interface FormActionsProps {
  label: string;
  pending: boolean;
  error: { message: string } | null;
}

/** The end of a small form: what the server refused, and the one button. */
export function FormActions({ label, pending, error }: FormActionsProps) {
  return (
    <>
      {error ? <InlineError title="This was not saved.">{error.message}</InlineError> : null}
      <div className="flex justify-end">
        <Button type="submit" variant="primary" pending={pending}>
          {label}
        </Button>
      </div>
    </>
  );
}
