<?php // decode throws
try { json_decode('[1,', false, 512, JSON_THROW_ON_ERROR); } catch (JsonException $e) { echo $e->getMessage(), json_last_error(); }
