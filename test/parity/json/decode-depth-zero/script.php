<?php // decode depth zero
try { json_decode('1', true, 0); } catch (ValueError $e) { echo $e->getMessage(); }
