<?php // callback empty buffer
ob_start(fn($buffer, $phase) => "called with $phase:" . strlen($buffer));
