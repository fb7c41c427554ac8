<?php // throw in header callback caught by flush
header_register_callback(function () { throw new RuntimeException('hc'); });
try { echo 'body'; flush(); echo 'after;'; } catch (RuntimeException $e) { echo 'caught ', $e->getMessage(), ';'; }
echo headers_sent() ? 'sent' : 'not';
