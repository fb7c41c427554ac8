<?php // min max errors
try { max([]); } catch (ValueError $e) { echo $e->getMessage(); }
try { max(1); } catch (TypeError $e) { echo $e->getMessage(); }
