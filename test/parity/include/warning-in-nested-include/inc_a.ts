// 
trigger_error('in a'); require('inc_b.ts'); trigger_error('a again');
