// The rules' pages draw the tables of cases too, so the notation is read beside those.
export { week } from "../cases/week";
