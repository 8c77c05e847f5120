import { CUSTOM_ELEMENTS_SCHEMA, Component } from '@angular/core';
import 'gateway-logs/define';
import { GatewayLogsDirective } from './gateway-logs.directive';

/** Not part of the app: each line marked as wrong has to be an error, which check-wrong.mjs sees to. */
@Component({
  selector: 'app-wrong',
  imports: [GatewayLogsDirective],
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <gateway-logs [filters]="'openai'" /> <!-- wrong: a text in place of conditions -->
    <gateway-logs [filters]="[{ key: 'provider', operator: 'is', value: [] }]" /> <!-- wrong: no such operator -->
    <gateway-logs [refreshInterval]="'often'" /> <!-- wrong: a text in place of a number -->
    <gateway-logs [headers]="5" /> <!-- wrong: neither an object nor a function -->
    <gateway-logs order="up" /> <!-- wrong: no such direction -->
    <gateway-logs (gateway-logs-load)="onText($event)" /> <!-- wrong: another event -->
  `,
})
export class Wrong {
  protected onText(text: string): void {
    console.log(text);
  }
}
