import { cases } from "../../cases/overtraining/mileage-record-pace";
import { testRule } from "../../testing/rule-tester";
import { rule } from "./mileage-record-pace";

testRule(rule, cases);
