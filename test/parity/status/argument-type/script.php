<?php // argument type
try { http_response_code('abc'); } catch (Error $e) { echo $e->getMessage(); }
