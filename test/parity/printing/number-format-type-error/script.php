<?php // number format type error
try { number_format('abc'); } catch (TypeError $e) { echo $e->getMessage(); }
