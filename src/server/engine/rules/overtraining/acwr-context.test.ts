import { cases } from "../../cases/overtraining/acwr-context";
import { testRule } from "../../testing/rule-tester";
import { rule } from "./acwr-context";

testRule(rule, cases);
