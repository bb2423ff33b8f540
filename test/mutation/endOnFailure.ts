import fc from "fast-check";

/** That a law dies is enough; the smallest case of it need not be sought. */
fc.configureGlobal({ ...fc.readConfigureGlobal(), endOnFailure: true });
